# expect: the message as it is, with braces, a tab and non-ASCII letters
#? exit 1
throw Error("größe \{x\} ist „falsch“\t!")
