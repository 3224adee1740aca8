// Matrices are a module of their own, so that their loops are compiled into the layers. Whoever
// imports Networks has them too.

@_exported import Matrices
