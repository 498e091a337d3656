# Bytes become a text where they spell one.
let bytes = "größe".bytes()
print(bytes.text()) #= größe
print(bytes[..3].text()) #= null
let none: [u8] = []
print(none.text() == "") #= true
let zero: [u8] = [97, 0, 98]
print(zero.text()!.len) #= 3
