# expect: what reads as a number and what does not; numbers written in other bases
print(["42", "-7", "+7", "0x1f", "0b101", "0o17", "1_000", "-9223372036854775808"].map(|t| t.parse_int()))     #= [42, -7, 7, 31, 5, 15, 1000, -9223372036854775808]
print(["", " 7", "7 ", "7.0", "1e3", "9223372036854775808", "abc", "--1", "0x", "_1"].filter(|t| t.parse_int() != null))     #= []
print(["1.5", "-1.5", "1e3", "5", ".5", "1."].map(|t| t.parse_float()), ["inf", "-inf"].map(|t| t.parse_float()), "nan".parse_float()!.is_nan())     #= [1.5, -1.5, 1000.0, 5.0, 0.5, 1.0] [inf, -inf] true
print(["", "1,5", "0x10", " 1.5", "1.5x", "1e"].filter(|t| t.parse_float() != null))     #= []
print(255.to_str(16), (-255).to_str(2), 35.to_str(36), 0.to_str(2), (-9223372036854775807 - 1).to_str(16))     #= ff -11111111 z 0 -8000000000000000
print(try { 1.to_str(1) } catch e { e.kind }, try { 1.to_str(37) } catch e { e.kind })     #= range range
print("abc".hash() == "abc".hash(), "abc".hash() == "abd".hash(), "" + "abc" == "abc")     #= true false true
