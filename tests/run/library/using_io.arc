# The standard streams: writing without a line break, reading line by line
#? stdin one
#? stdin two
import io
io.write("a")
io.write(1)
io.write("\n") #= a1
print(io.read_line(), io.read_line(), io.read_line()) #= one two null
io.flush()
print(io.is_terminal(0)) #= false
