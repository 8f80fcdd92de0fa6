# The handbook.
help-title = Handbook
help-lead = How to do it. Read from the beginning, or go to what you wonder about.
help-in-swedish = The handbook is in Swedish only.
help-more = More pages of the handbook
help-before = Previous
help-after = Next
