// Matrices are a module of their own, so that their loops are compiled into the layers; whoever
// imports Networks has them under the same name.

import Matrices

/// A matrix of numbers, stored row by row. See `Matrices.Matrix`.
public typealias Matrix = Matrices.Matrix
