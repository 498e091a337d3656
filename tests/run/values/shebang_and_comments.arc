#!/usr/bin/env arc
# The first line is skipped.
## A documentation comment on what follows.
fn one() = 1   # behind code
print(one())   #= 1
