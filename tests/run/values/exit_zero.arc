#? exit 0
print("done")     #= done
if args.len == 0 { exit() }
print("never")
