# expect: line 4, this closes nothing
#? exit 2
print("one")
}
print("two")
