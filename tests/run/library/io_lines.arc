# expect: lines of the standard input one by one, then all that are left
#? stdin first
#? stdin
#? stdin third é
#? stdin last
import io
print(io.read_line(), input("prompt> "))     #= prompt> first 
print(io.read_lines(), io.read_line(), io.read_lines())     #= ["third é", "last"] null []
