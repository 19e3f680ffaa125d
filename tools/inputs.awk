#!/usr/bin/awk -f
# Passes on what pytest says with --hypothesis-show-statistics, and adds how many inputs were tried in all.
{ print; fflush() }
/^ *- [0-9]+ passing/ { tried += $2 }
END { print tried + 0 " inputs tried" }
