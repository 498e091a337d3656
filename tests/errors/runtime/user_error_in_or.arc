# expect: the message, with a caret under the `throw`
#? exit 1
fn need(ok: bool) { ok or throw Error("it is needed") }
need(true)
need(false)
