// measure RUNS -- COMMAND... [-- COMMAND...]...: runs the commands by turns, their output thrown away, and
// prints for each the median of wall and of CPU milliseconds, and how much each took more than the first, by the
// median of the differences within a turn.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAXIMUM_COMMANDS = 8, MAXIMUM_RUNS = 2000 };
static double wall[MAXIMUM_COMMANDS][MAXIMUM_RUNS], cpu[MAXIMUM_COMMANDS][MAXIMUM_RUNS], more[MAXIMUM_RUNS];

static int order(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *xs, int n) {
    qsort(xs, n, sizeof *xs, order);
    return xs[n / 2];
}

static void run(char **command, double *wall, double *cpu) {
    struct timespec start, end;
    struct rusage usage;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &start);
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, 0);
        dup2(null, 1);
        execvp(command[0], command);
        _exit(127);
    }
    wait4(child, &status, 0, &usage);
    clock_gettime(CLOCK_MONOTONIC, &end);
    if (status != 0) {
        fprintf(stderr, "%s: status %d\n", command[0], status);
        exit(1);
    }
    *wall = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    *cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

int main(int argc, char **argv) {
    char **commands[MAXIMUM_COMMANDS];
    int count = 0, runs = argc > 2 ? atoi(argv[1]) : 0;
    for (int i = 2; i < argc; i++)
        if (strcmp(argv[i], "--") == 0) {
            argv[i] = NULL;
            if (count < MAXIMUM_COMMANDS) commands[count++] = argv + i + 1;
        }
    if (count == 0 || runs < 1 || runs > MAXIMUM_RUNS) return 2;
    for (int i = 0; i < runs; i++)
        for (int k = 0; k < count; k++) run(commands[k], &wall[k][i], &cpu[k][i]);
    for (int k = count - 1; k >= 0; k--) {
        for (int i = 0; i < runs; i++) more[i] = cpu[k][i] - cpu[0][i];
        double more_cpu = median(more, runs);
        for (int i = 0; i < runs; i++) more[i] = wall[k][i] - wall[0][i];
        double more_wall = median(more, runs);
        // Sorting spoils the turns: the first command, which all are compared with, comes last.
        printf("%d\t%.3f\t%.3f\t%.3f\t%.3f\n", k, median(wall[k], runs), median(cpu[k], runs), more_wall, more_cpu);
    }
}
