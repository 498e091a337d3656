# expect: much input and much output at once, programs that do not read, statuses and signals
import process
let big = "0123456789".repeat(100000)
print(process.capture(["cat"], big).text == big)     #= true
print(process.capture(["wc", "-c"], big).text.trim(), process.capture(["true"], big).status, process.capture(["head", "-c", "3"], big).text)     #= 1000000 0 012
print(process.shell("yes | head -c 300000").text.len, process.capture(["cat"]).text == "")     #= 300000 true
print(process.shell("exit 2").status, process.run(["sh", "-c", "exit 7"]), process.shell("kill -15 $$").status)     #= 2 7 143
print(process.capture(["printf", "a b\\n"]).text.trim(), process.capture(["printf", "%s|", "a b", "", "c\"d"]).text)     #= a b a b||c"d|
let pids = [process.start(["sh", "-c", "exit 3"]), process.start(["true"])]
print(pids.map(|pid| process.wait(pid)))     #= [3, 0]
