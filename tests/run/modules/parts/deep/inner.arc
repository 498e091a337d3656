# Paths go from the file that has the import.
import "../counter.arc"
fn twice() { counter.add(1); counter.add(1) }
#= counter runs
