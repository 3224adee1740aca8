#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

// The system's functions, under names that no function of trees has.

func systemExp(_ x: Double) -> Double { exp(x) }
func systemLog(_ x: Double) -> Double { log(x) }
func systemSin(_ x: Double) -> Double { sin(x) }
func systemCos(_ x: Double) -> Double { cos(x) }
func systemTan(_ x: Double) -> Double { tan(x) }
func systemSinh(_ x: Double) -> Double { sinh(x) }
func systemCosh(_ x: Double) -> Double { cosh(x) }
func systemTanh(_ x: Double) -> Double { tanh(x) }
func systemErf(_ x: Double) -> Double { erf(x) }
func systemErfc(_ x: Double) -> Double { erfc(x) }
func systemPower(_ x: Double, _ y: Double) -> Double { pow(x, y) }
func systemFused(_ x: Double, _ y: Double, _ z: Double) -> Double { fma(x, y, z) }

/// The seconds of processor time that the program has taken.
public func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
