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
