#? command --faults=trap
# expect: a drop that crashes in a collection is an error of the instruction that collected; later ones are dropped all the same
extern "../../c/libfunctions.so" {
  type Fragile drop free_fragile
  fn new_fragile(x: c_int) -> own *Fragile
  fn fragile_freed() -> c_int
}
fn make(x: int) { let _handle = new_fragile(x) }
let kinds: [str] = []
make(-1)
for i in 0..5000 { try { make(i) } catch e { kinds.push(e.kind) } }
print(kinds)     #= ["fault"]
print(fragile_freed() > 1000)     #= true
