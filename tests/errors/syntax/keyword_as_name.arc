let match = 1
fn for() { }
