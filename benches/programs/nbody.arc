# Structs in a list, floats.
import timing
struct Body { x: f64, y: f64, z: f64, vx: f64, vy: f64, vz: f64, m: f64 }
const D = 365.24
const SM = 4.0 * 3.141592653589793 * 3.141592653589793
fn body(x: float, y: float, z: float, vx: float, vy: float, vz: float, m: float) = Body(x, y, z, vx * D, vy * D, vz * D, m * SM)

fn run() -> float {
  let b = [body(0, 0, 0, 0, 0, 0, 1),
    body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
    body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411, 0.00499852801234917, 0.0000230417297573763929, 0.000285885980666130812),
    body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
    body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451)]
  var (px, py, pz) = (0.0, 0.0, 0.0)
  for p in b { px += p.vx * p.m; py += p.vy * p.m; pz += p.vz * p.m }
  b[0].vx = -px / SM
  b[0].vy = -py / SM
  b[0].vz = -pz / SM
  for _ in 0..2000000 {
    for i in 0..5 {
      let p = &b[i]
      for j in i + 1..5 {
        let q = &b[j]
        let dx = p.x - q.x
        let dy = p.y - q.y
        let dz = p.z - q.z
        let d2 = dx * dx + dy * dy + dz * dz
        let mag = 0.01 / (d2 * d2.sqrt())
        let pm = p.m * mag
        let qm = q.m * mag
        p.vx -= dx * qm
        p.vy -= dy * qm
        p.vz -= dz * qm
        q.vx += dx * pm
        q.vy += dy * pm
        q.vz += dz * pm
      }
    }
    for i in 0..5 {
      let p = &b[i]
      p.x += 0.01 * p.vx
      p.y += 0.01 * p.vy
      p.z += 0.01 * p.vz
    }
  }
  var e = 0.0
  for i in 0..5 {
    let p = &b[i]
    e += 0.5 * p.m * (p.vx * p.vx + p.vy * p.vy + p.vz * p.vz)
    for j in i + 1..5 {
      let q = &b[j]
      let (dx, dy, dz) = (p.x - q.x, p.y - q.y, p.z - q.z)
      e -= p.m * q.m / (dx * dx + dy * dy + dz * dz).sqrt()
    }
  }
  e
}
let start = timing.now()
timing.report(start, run())
