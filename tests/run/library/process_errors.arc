# expect: programs that are not there, commands without words, output that is no text, waiting for nobody
import process
fn told(f) -> str { try { f(); "fine" } catch e { "{e.kind} {e.errno} {e.message}" } }
print(told(|| process.run(["/no/such/program"])))     #= os 2 /no/such/program: No such file or directory
print(told(|| process.start(["no-such-program-anywhere"])))     #= os 2 no-such-program-anywhere: No such file or directory
print(told(|| process.capture(["/tmp"])))     #= os 13 /tmp: Permission denied
print(told(|| process.run([])))     #= error 0 a command has one word at least
print(told(|| process.capture(["sh", "-c", "printf '\\377'"])))     #= error 0 sh wrote what is no UTF-8 text
print(try { process.wait(1); 0 } catch e { e.errno }, try { process.kill(999999999); 0 } catch e { e.errno })     #= 10 3
# The same many times: no end of a pipe is left open.
var sum = 0
for i in 0..300 { sum += process.capture(["echo", "{i}"]).text.len }
for i in 0..1200 { sum += try { process.capture(["/no/such"]).status } catch e { 1 } }
print(sum)     #= 2290
