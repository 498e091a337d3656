print("tab\there")                  #= tab	here
print("quote \" backslash \\")      #= quote " backslash \
print("two\nlines")
#= two
#= lines
print("\x41\x7a \u{e9} \u{1F600}")  #= Az é 😀
print("braces \{ and \}")           #= braces { and }
print("nul: {"a\0b".len}")          #= nul: 3
