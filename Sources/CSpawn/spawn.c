// The sandbox is Linux's; elsewhere the package builds, and starting a program fails with a reason.
#define _GNU_SOURCE
#include "CSpawn.h"

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <unistd.h>

int spawn_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int spawn_start(
    pid_t *pid, char *const arguments[], char *const environment[], const int *descriptors, int count) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  int raised[8];
  int opened = 0, status = 0;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  // First up, out of the way, so that no copy overwrites a descriptor that is still needed.
  for (; opened < count && opened < 8; opened++) {
    raised[opened] = fcntl(descriptors[opened], F_DUPFD_CLOEXEC, 64);
    if (raised[opened] < 0) { status = errno; break; }
    posix_spawn_file_actions_adddup2(&actions, raised[opened], opened);
  }
  posix_spawn_file_actions_addclosefrom_np(&actions, count);
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  if (status == 0) status = posix_spawn(pid, arguments[0], &actions, &attributes, arguments, environment);
  for (int index = 0; index < opened; index++) close(raised[index]);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return status;
}

void spawn_adopt_orphans(void) { prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

#else
#include <errno.h>

int spawn_pipe(int ends[2]) { return ENOTSUP; }
int spawn_start(
    pid_t *pid, char *const arguments[], char *const environment[], const int *descriptors, int count) {
  return ENOTSUP;
}
void spawn_adopt_orphans(void) {}
#endif
