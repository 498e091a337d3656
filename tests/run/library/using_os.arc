# The library's module `os`
import os
print(os.get("NO_SUCH_VARIABLE"), os.pid() > 1, os.processors() > 0, os.page_size(), os.host_name().len > 0)
os.set("ARCANE_TEST", "yes")
print(os.get("ARCANE_TEST"), os.environment()["ARCANE_TEST"])
os.unset("ARCANE_TEST")
print(os.get("ARCANE_TEST"))

#= null true true 4096 true
#= yes yes
#= null
