# 'x' is an int: the code point of the character.
print('\'', '"', '\"', '{', '}', '#')        #= 39 34 34 123 125 35
print('\x41', '\x7f', '\u{41}', '\u{1F600}')   #= 65 127 65 128512
print('\r', '\n', '\t', '\0', '\\')            #= 13 10 9 0 92
print('b' - 'a', 'a' + 1, chr('a' + 1), typeof('a'))    #= 1 98 b int
print('ß', '漢', '\u{10FFFF}')                 #= 223 28450 1114111
let c: c_char = 'a'
let b: u8 = 'é'
print(c, b)                                    #= 97 233
