// Starting a program with nothing inherited: the parts of the C library that Swift's view of it lacks.
#pragma once
#include <sys/types.h>

/// Opens a pipe that no program inherits; 0 or an error number.
int spawn_pipe(int ends[2]);

/// Starts a program in a session of its own, with `count` descriptors as 0, 1, 2, … and no other, no
/// blocked and no ignored signal; 0 or an error number.
int spawn_start(
    pid_t *pid, char *const arguments[], char *const environment[], const int *descriptors, int count);

/// Makes this program the parent of what its children leave behind, so that it can wait for their end.
void spawn_adopt_orphans(void);
