# A place may be narrower than the value: storing checks, reading widens.
var small: u8 = 200
small += 55
print(small)                                    #= 255
print(try { small += 1; "no" } catch e { e.kind })    #= range
print(small)                                    #= 255
var signed: i8 = -128
print(try { signed -= 1; "no" } catch e { e.message })    #= -129 does not fit i8
print(signed + signed)                          #= -256
let word: u32 = 4294967295
print(word + word)                              #= 8589934590
