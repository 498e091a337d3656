# expect: line 3, `$` means nothing here; values go into a text with {…}
#? exit 2
let x = $HOME
