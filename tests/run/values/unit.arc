# A statement has the value (), which print shows.
fn nothing() { let _x = 1 }
nothing()
print("ok")     #= ok
