# expect: variables of the environment, set and unset, seen by C and by other programs
#? env ARC_GIVEN=a=b
import os
import process
print(os.get("ARC_GIVEN"), os.environment()["ARC_GIVEN"], os.get("ARC_NOT_GIVEN"))     #= a=b a=b null
os.set("ARC_MADE", "é ü")
print(os.get("ARC_MADE"), process.capture(["sh", "-c", "printf %s \"$ARC_MADE\""]).text)     #= é ü é ü
os.set("ARC_MADE", "")
print(os.get("ARC_MADE") == "", os.environment().len > 1)     #= true true
os.unset("ARC_MADE")
os.unset("ARC_MADE")
print(os.get("ARC_MADE"))     #= null
fn errno(f) -> int { try { f(); 0 } catch e { e.errno } }
print(errno(|| os.set("A=B", "x")), errno(|| os.set("", "x")), errno(|| os.unset("A=B")))     #= 22 22 22
print(os.pid() > 1, os.parent_pid() > 0, os.user_id() >= 0, os.processors() > 0, os.page_size() % 4096, os.host_name() != "")     #= true true true true 0 true
print(try { os.change_folder("/no/such"); "" } catch e { "{e.message} {e.errno}" })     #= /no/such: No such file or directory 2
