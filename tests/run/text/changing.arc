# expect: white space of every kind is trimmed; replacing goes from left to right; cases of letters beyond ASCII
print("[{" \t x y \n\r".trim()}]", "[{"  x ".trim_start()}]", "[{"  x ".trim_end()}]", " \t".trim() == "", "\u{a0}x\u{2003}".trim())     #= [x y] [x ] [  x] true x
print("aXbXc".replace("X", "--"), "aaa".replace("aa", "b"), "abc".replace("z", "y"), "abab".replace("ab", ""))     #= a--b--c ba abc 
print(try { "abc".replace("", "-") } catch e { e.kind })     #= range
print("äöü ß".upper(), "ÄÖ".lower(), "Ǆ".lower(), "İ".lower().len)     #= ÄÖÜ SS äö ǆ 3
print("ab".repeat(3), "ab".repeat(0) == "", try { "a".repeat(-1) } catch e { e.kind })     #= ababab true range
print("ab".pad_left(4), "[{"ab".pad_right(4)}]", "é".pad_left(3, "*"), "abc".pad_left(2), "é".pad_right(3, "."))     #=   ab [ab  ] **é abc é..
print("abc".strip_prefix("a"), "abc".strip_prefix("b"), "abc".strip_suffix("bc"), "abc".strip_suffix("") , "".is_empty(), "a".is_empty())     #= bc null a abc true false
