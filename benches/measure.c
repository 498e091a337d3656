/* measure PASSES COMMAND... ::: COMMAND... ::: ...
 *
 * Runs the commands one after the other, PASSES times over, their output thrown away, and prints a
 * line for each run: number of the command, CPU time in ms (user and system, the kernel's exec and
 * the dynamic linker included), wall time in ms, largest resident size in KiB. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
extern char **environ;

static double wall_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}
static double milliseconds(struct timeval time) { return time.tv_sec * 1e3 + time.tv_usec / 1e3; }

static int run(int number, char **command, int report) {
  posix_spawn_file_actions_t silent;
  posix_spawn_file_actions_init(&silent);
  posix_spawn_file_actions_addopen(&silent, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&silent, 1, "/dev/null", O_WRONLY, 0);
  double start = wall_time();
  pid_t child;
  struct rusage used;
  int status;
  if (posix_spawnp(&child, command[0], &silent, 0, command, environ)) { perror(command[0]); return 1; }
  wait4(child, &status, 0, &used);
  double wall = wall_time() - start;
  posix_spawn_file_actions_destroy(&silent);
  if (status) { fprintf(stderr, "measure: %s: status %d\n", command[0], status); return 1; }
  if (report) printf("%d\t%.3f\t%.3f\t%ld\n", number, milliseconds(used.ru_utime) + milliseconds(used.ru_stime), wall, used.ru_maxrss);
  return 0;
}

int main(int count, char **words) {
  if (count < 3) { fprintf(stderr, "usage: measure PASSES COMMAND... ::: COMMAND...\n"); return 2; }
  char **commands[64] = {words + 2};
  int number = 1;
  for (int i = 2; i < count; i++)
    if (!strcmp(words[i], ":::") && number < 64) { words[i] = 0; commands[number++] = words + i + 1; }
  for (int pass = -1; pass < atoi(words[1]); pass++) /* the first one only warms the caches */
    for (int i = 0; i < number; i++)
      if (run(i, commands[i], pass >= 0)) return 1;
}
