# exit(n) ends the script with its own status; what was printed before is seen.
#? exit 7
fn leave(n: int) { exit(n) }
print("before")     #= before
if args.len == 0 { leave(7) }
print("behind")
