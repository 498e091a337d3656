// Threads of C's making that call back.

#include <pthread.h>
#include <unistd.h>

static void *run(void *f) { return (void *)(long)((int (*)(int))f)(7); }

int on_threads(int (*f)(int), int count) {
    pthread_t threads[16];
    long sum = 0;
    for (int i = 0; i < count; i++) pthread_create(&threads[i], 0, run, f);
    for (int i = 0; i < count; i++) { void *result; pthread_join(threads[i], &result); sum += (long)result; }
    return sum;
}
int nap(int milliseconds) { return usleep(milliseconds * 1000); }

// ---- threads and the caller at once

typedef struct { int (*f)(int); int times; long sum; } Job;
static void *work(void *j) { Job *job = j; for (int i = 0; i < job->times; i++) job->sum += job->f(i); return 0; }
long on_threads_and_here(int (*f)(int), int count, int times) {
    pthread_t threads[16];
    Job jobs[17];
    for (int i = 0; i <= count; i++) jobs[i] = (Job){f, times, 0};
    for (int i = 0; i < count; i++) pthread_create(&threads[i], 0, work, &jobs[i]);
    work(&jobs[count]);
    long sum = jobs[count].sum;
    for (int i = 0; i < count; i++) { pthread_join(threads[i], 0); sum += jobs[i].sum; }
    return sum;
}
int call_here(int (*f)(int), int x) { return f(x); }

// ---- a thread that calls back later, while the script does other things

static pthread_t later;
static void *after_a_while(void *f) { usleep(20000); return (void *)(long)((int (*)(int))f)(5); }
void start_later(int (*f)(int)) { pthread_create(&later, 0, after_a_while, f); }
int join_later(void) { void *result; pthread_join(later, &result); return (long)result; }
