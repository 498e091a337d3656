# expect: line 3, `Error` needs a message
#? exit 2
throw Error()
