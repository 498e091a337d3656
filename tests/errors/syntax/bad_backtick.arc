# expect: line 3, the backtick means nothing here; a text has double quotes
#? exit 2
let files = `ls`
