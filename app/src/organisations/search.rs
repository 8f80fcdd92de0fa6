//! What can be asked of the register, and the counts that stand beside each filter.

use std::collections::BTreeMap;

use kernel::Day;

use super::rules::{OrganisationKind, Orientation};
use crate::{base::text, web::urls::encoded};

/// Organisations on a page of the register.
pub const PAGE: i64 = 25;
/// How a filter names the organisations that are active in the whole town.
pub const WHOLE_TOWN: &str = "-";

/// What is asked of the register: all of it stands in the address, so that a search can be shared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// Words of a name, a purpose, a district; or a number.
    pub q: String,
    /// Only signatories, or only others.
    pub signatory: Option<bool>,
    /// Only of this kind.
    pub kind: Option<OrganisationKind>,
    /// Only with this orientation.
    pub orientation: Option<Orientation>,
    /// Only in this district; [`WHOLE_TOWN`] for those of none; empty for all.
    pub district: String,
    /// As it stood on this day; today where nothing is said.
    pub on: Option<Day>,
    /// Which page, from 1.
    pub page: i64,
}

impl Search {
    /// Reads a query by its names; what is not understood is not asked.
    pub fn read<'a>(value: impl Fn(&'static str) -> &'a str) -> Self {
        let signatory = match value("signatory") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        Self {
            q: text::line(value("q")).chars().take(200).collect(),
            signatory,
            kind: value("kind").parse().ok(),
            orientation: value("orientation").parse().ok(),
            district: text::line(value("district")).chars().take(100).collect(),
            on: text::day(value("on")),
            page: value("page").parse().unwrap_or(1).max(1),
        }
    }

    /// The query of an address that asks the same: empty, or `?…`. Page 1 goes without saying.
    pub fn query(&self) -> String {
        let on = self.on.map(|d| d.to_string()).unwrap_or_default();
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let parts = [
            ("q", self.q.as_str()),
            ("signatory", self.signatory_name()),
            ("kind", self.kind.map_or("", OrganisationKind::name)),
            ("orientation", self.orientation.map_or("", Orientation::name)),
            ("district", &self.district),
            ("on", &on),
            ("page", &page),
        ];
        let said: Vec<String> = parts
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }

    /// How the filter on signatories stands in an address.
    pub fn signatory_name(&self) -> &'static str {
        match self.signatory {
            None => "",
            Some(true) => "yes",
            Some(false) => "no",
        }
    }

    /// Whether anything but the day and the page is asked.
    pub fn narrows(&self) -> bool {
        let all = Self { on: self.on, page: self.page, ..Self::default() };
        *self != all
    }
}

/// How many organisations share these four traits, among those that the words of the search find.
#[derive(Debug, Clone)]
pub struct Combination {
    /// Whether they have acceded.
    pub signatory: bool,
    /// What they are.
    pub kind: OrganisationKind,
    /// What they mostly do.
    pub orientation: Orientation,
    /// Where; empty for the whole town.
    pub district: String,
    /// How many.
    pub count: i64,
}

/// The counts beside the filters. Each filter counts what it would show with the other filters as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that the words find on that day, and how many of them have acceded.
    pub found: (i64, i64),
    /// What all filters together leave.
    pub left: i64,
    /// Signatories and others.
    pub signatory: (i64, i64),
    /// Of each kind.
    pub kinds: BTreeMap<OrganisationKind, i64>,
    /// With each orientation.
    pub orientations: BTreeMap<Orientation, i64>,
    /// In each district; under the empty name those of none.
    pub districts: BTreeMap<String, i64>,
}

/// The counts, from what one statement grouped.
pub fn count(search: &Search, combinations: &[Combination]) -> Counts {
    let mut counts = Counts::default();
    for one in combinations {
        let signatory = search.signatory.is_none_or(|x| x == one.signatory);
        let kind = search.kind.is_none_or(|x| x == one.kind);
        let orientation = search.orientation.is_none_or(|x| x == one.orientation);
        let district = search.district.is_empty() || search.district == district_name(&one.district);
        counts.found.0 += one.count;
        if one.signatory {
            counts.found.1 += one.count;
        }
        if signatory && kind && orientation && district {
            counts.left += one.count;
        }
        if kind && orientation && district {
            *(if one.signatory { &mut counts.signatory.0 } else { &mut counts.signatory.1 }) += one.count;
        }
        if signatory && orientation && district {
            *counts.kinds.entry(one.kind).or_default() += one.count;
        }
        if signatory && kind && district {
            *counts.orientations.entry(one.orientation).or_default() += one.count;
        }
        if signatory && kind && orientation {
            *counts.districts.entry(one.district.clone()).or_default() += one.count;
        }
    }
    counts
}

/// How a district stands in an address.
pub fn district_name(district: &str) -> &str {
    if district.is_empty() { WHOLE_TOWN } else { district }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Combination, Search, count};
    use crate::organisations::rules::{OrganisationKind::*, Orientation::*};

    #[test]
    fn a_search_is_what_its_address_says() {
        let said: HashMap<&str, &str> = [
            ("q", " sim  & hav "),
            ("signatory", "no"),
            ("kind", "network"),
            ("orientation", "nonsense"),
            ("district", "Åby"),
            ("on", "2025-03-01"),
            ("page", "3"),
        ]
        .into();
        let search = Search::read(|name| said.get(name).copied().unwrap_or_default());
        let query = "?q=sim%20%26%20hav&signatory=no&kind=network&district=%C3%85by&on=2025-03-01&page=3";
        assert_eq!(search.query(), query);
        assert!(search.narrows());
        let plain = Search::read(|name| if name == "page" { "-7" } else { "" });
        assert_eq!((plain.query().as_str(), plain.page, plain.narrows()), ("", 1, false));
    }

    #[test]
    fn each_filter_counts_with_the_others_as_they_are() {
        let one = |signatory, kind, orientation, district: &str, count| Combination {
            signatory,
            kind,
            orientation,
            district: district.into(),
            count,
        };
        let all = [
            one(true, Association, Care, "Norr", 3),
            one(false, Association, Voice, "Norr", 2),
            one(true, Network, Voice, "", 5),
        ];
        let norr = Search { district: "Norr".into(), signatory: Some(true), ..Search::default() };
        let counts = count(&norr, &all);
        assert_eq!((counts.found, counts.left, counts.signatory), ((10, 8), 3, (3, 2)));
        assert_eq!(counts.kinds.get(&Network), None);
        assert_eq!((counts.districts["Norr"], counts.districts[""]), (3, 5));
        let nowhere = Search { district: "-".into(), ..Search::default() };
        assert_eq!(count(&nowhere, &all).left, 5);
    }
}
