# The library's module `process`
import process
print(process.capture(["echo", "hello", "you"]))
let out = process.shell("echo one; exit 3")
print(out.text.trim(), out.status, out.ok(), process.run(["true"]), process.run(["false"]))
print(process.capture(["cat"], input: "fed in").text, process.capture(["tr", "a-z", "A-Z"], "loud").text)
try { process.run(["/no/such/program"]) } catch e { print(e.kind, e.errno, e.message) }
print(process.shell("kill -9 $$").status)
let pid = process.start(["sleep", "30"])
process.kill(pid)
print(process.wait(pid))

#= Output(status: 0, text: "hello you\n")
#= one 3 false 0 1
#= fed in LOUD
#= os 2 /no/such/program: No such file or directory
#= 137
#= 143
