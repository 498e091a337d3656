# expect: what is caught has a name alone
try { print(1) } catch (e) { print(e) }
try { print(1) } catch ValueError e { print(e) }
try { print(1) } catch Exception as e { print(e) }

#! error[habit]: the name of what is caught has no parentheses
#!  --> errors/habits/catch_forms.arc:2:24
#!   |
#! 2 | try { print(1) } catch (e) { print(e) }
#!   |                        ^^^
#!   |
#! help: write `catch e`
#!   |
#! 2 - try { print(1) } catch (e) { print(e) }
#! 2 + try { print(1) } catch e { print(e) }
#!   |
#!
#! error[habit]: every error is an `Error`, and is caught
#!  --> errors/habits/catch_forms.arc:3:24
#!   |
#! 3 | try { print(1) } catch ValueError e { print(e) }
#!   |                        ^^^^^^^^^^
#!   |
#!   = help: write `catch e { … }`; `e.kind` tells one from another, and `throw e` passes it on
#!
#! error[habit]: every error is an `Error`, and is caught
#!  --> errors/habits/catch_forms.arc:4:24
#!   |
#! 4 | try { print(1) } catch Exception as e { print(e) }
#!   |                        ^^^^^^^^^
#!   |
#!   = help: write `catch e { … }`; `e.kind` tells one from another, and `throw e` passes it on
