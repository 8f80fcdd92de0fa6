# The handbook.
help-title = Handbook
help-lead = How to do it. Read from the beginning, or go to what you wonder about.
help-more = More pages of the handbook
help-before = Previous
help-after = Next
