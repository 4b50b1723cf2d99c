/*
 * PlantMix in C, twice: structs in order, and columns of each type of each level. Registers are double-buffered, wires are
 * settled level by level. Built with gcc -O3 -march=native -ffp-contract=off, so that the bits are those of Java.
 *
 *   plantmix structs|columns FILE CHECK STEPS REPETITIONS
 *     prints "checksum HEX" of all outputs after CHECK steps, then "ns X" for each repetition: thread CPU time per component
 *     and step
 *   plantmix paced FILE TICKS PERIOD_NS SPIN_NS
 *     does ticks of the columns at absolute deadlines and prints "p99 SECONDS", how late they began
 */
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SENSOR, HEATER, VALVE, TANK, PID, GAIN, ADDER, ACTUATOR, KINDS };
enum { INPUTS = 3, PARAMETERS = 5, STATES = 2 };

static const double DT = 1e-3;

/* The machine as the file has it. Sources from n on are constants. */
static int32_t n, levels, constants;
static int32_t *kind, *level, *source;
static double *parameter, *constant;

static void *memory(size_t count, size_t size) {
    void *block = aligned_alloc(64, (count * size + 127) / 64 * 64);
    if (!block) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    memset(block, 0, (count * size + 127) / 64 * 64);
    return block;
}

static void *section(FILE *file, size_t count, size_t size) {
    void *block = memory(count, size);
    if (fread(block, size, count, file) != count) {
        fprintf(stderr, "the file is too short\n");
        exit(1);
    }
    return block;
}

static void load(const char *name) {
    FILE *file = fopen(name, "rb");
    if (!file) {
        perror(name);
        exit(1);
    }
    int32_t *head = section(file, 4, sizeof(int32_t));
    n = head[0];
    levels = head[1];
    constants = head[2];
    kind = section(file, n, sizeof(int32_t));
    level = section(file, n, sizeof(int32_t));
    source = section(file, (size_t) INPUTS * n, sizeof(int32_t));
    parameter = section(file, (size_t) PARAMETERS * n, sizeof(double));
    constant = section(file, constants, sizeof(double));
    fclose(file);
}

static inline int is_register(int k) {
    return k == SENSOR || k == HEATER || k == TANK || k == ACTUATOR;
}

/* As Math.max(low, Math.min(high, x)). */
static inline double clamp(double x, double low, double high) {
    double least = x < high ? x : high;
    return least > low ? least : low;
}

static uint64_t mix(uint64_t sum, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return (sum << 1 | sum >> 63) ^ bits;
}

/* ---- structs in order ---- */

typedef struct {
    int32_t kind, in[INPUTS];
    double p[PARAMETERS], s[STATES];
} part;

static part *parts;
static int32_t *wires, *steppers, *registers;
static int32_t wire_count, stepper_count, register_count;
static double *shown;

static void structs_build(void) {
    parts = memory(n, sizeof(part));
    wires = memory(n, sizeof(int32_t));
    steppers = memory(n, sizeof(int32_t));
    registers = memory(n, sizeof(int32_t));
    shown = memory((size_t) n + constants, sizeof(double));
    for (int32_t i = 0; i < n; i++) {
        parts[i].kind = kind[i];
        memcpy(parts[i].in, source + (size_t) INPUTS * i, sizeof parts[i].in);
        memcpy(parts[i].p, parameter + (size_t) PARAMETERS * i, sizeof parts[i].p);
        if (is_register(kind[i])) {
            registers[register_count++] = i;
        } else {
            wires[wire_count++] = i;
        }
        if (is_register(kind[i]) || kind[i] == PID) {
            steppers[stepper_count++] = i;
        }
    }
    memcpy(shown + n, constant, constants * sizeof(double));
}

static void structs_settle(void) {
    double *restrict y = shown;
    for (int32_t w = 0; w < wire_count; w++) {
        const part *c = &parts[wires[w]];
        const double *p = c->p;
        double value;
        switch (c->kind) {
            case VALVE: {
                double dp = y[c->in[1]];
                value = p[0] * clamp(y[c->in[0]], 0, 1) * dp / sqrt(fabs(dp) + 1e-4);
                break;
            }
            case PID: {
                double e = y[c->in[0]] - y[c->in[1]];
                value = clamp(p[0] * e + c->s[0] + p[2] * (e - c->s[1]), p[3], p[4]);
                break;
            }
            case GAIN:
                value = p[0] * y[c->in[0]] + p[1];
                break;
            default:
                value = p[0] * y[c->in[0]] + p[1] * y[c->in[1]] + p[2] * y[c->in[2]];
        }
        y[wires[w]] = value;
    }
}

static void structs_step(void) {
    double *restrict y = shown;
    for (int32_t k = 0; k < stepper_count; k++) {
        part *c = &parts[steppers[k]];
        const double *p = c->p;
        double *s = c->s;
        switch (c->kind) {
            case SENSOR:
                s[0] += DT * (y[c->in[0]] - s[0]) / p[0];
                break;
            case HEATER:
                s[0] += DT * (y[c->in[0]] - p[0] * (s[0] - y[c->in[1]])) * p[1];
                break;
            case TANK:
                s[0] = clamp(s[0] + DT * (y[c->in[0]] - y[c->in[1]]) / p[0], 0, p[1]);
                break;
            case ACTUATOR:
                s[0] += clamp(y[c->in[0]] - s[0], -p[0], p[0]);
                break;
            default: {
                double e = y[c->in[0]] - y[c->in[1]];
                s[0] = clamp(s[0] + p[1] * e * DT, p[3], p[4]);
                s[1] = e;
            }
        }
    }
    for (int32_t k = 0; k < register_count; k++) {
        y[registers[k]] = parts[registers[k]].s[0];
    }
}

static uint64_t structs_checksum(void) {
    uint64_t sum = 0;
    for (int32_t i = 0; i < n; i++) {
        sum = mix(sum, shown[i]);
    }
    return sum;
}

/* ---- columns of each type of each level ---- */

typedef struct {
    int32_t kind, first, count;
} block;

static block *blocks;
static int32_t block_count;
static int32_t *slot, *in[INPUTS];
static double *y, *p[PARAMETERS], *s[STATES];

static void columns_build(void) {
    blocks = memory((size_t) levels * KINDS, sizeof(block));
    slot = memory((size_t) n + constants, sizeof(int32_t));
    int32_t *next = memory((size_t) levels * KINDS, sizeof(int32_t));
    for (int32_t i = 0; i < n; i++) {
        next[level[i] * KINDS + kind[i]]++;
    }
    int32_t first = 0;
    for (int32_t b = 0; b < levels * KINDS; b++) {
        int32_t count = next[b];
        if (count > 0) {
            blocks[block_count++] = (block) {b % KINDS, first, count};
        }
        next[b] = first;
        first += count;
    }
    for (int32_t i = 0; i < n; i++) {
        slot[i] = next[level[i] * KINDS + kind[i]]++;
    }
    for (int32_t i = n; i < n + constants; i++) {
        slot[i] = i;
    }
    y = memory((size_t) n + constants, sizeof(double));
    memcpy(y + n, constant, constants * sizeof(double));
    for (int j = 0; j < INPUTS; j++) {
        in[j] = memory(n, sizeof(int32_t));
        for (int32_t i = 0; i < n; i++) {
            in[j][slot[i]] = slot[source[(size_t) INPUTS * i + j]];
        }
    }
    for (int j = 0; j < PARAMETERS; j++) {
        p[j] = memory(n, sizeof(double));
        for (int32_t i = 0; i < n; i++) {
            p[j][slot[i]] = parameter[(size_t) PARAMETERS * i + j];
        }
    }
    for (int j = 0; j < STATES; j++) {
        s[j] = memory(n, sizeof(double));
    }
}

#define COLUMNS(b)                                                                                                           \
    const int32_t *restrict a = in[0] + (b)->first, *restrict c = in[1] + (b)->first, *restrict d = in[2] + (b)->first;       \
    const double *restrict p0 = p[0] + (b)->first, *restrict p1 = p[1] + (b)->first, *restrict p2 = p[2] + (b)->first;        \
    const double *restrict p3 = p[3] + (b)->first, *restrict p4 = p[4] + (b)->first;                                          \
    double *restrict s0 = s[0] + (b)->first, *restrict s1 = s[1] + (b)->first;                                                \
    const double *restrict from = y;                                                                                         \
    int32_t count = (b)->count;                                                                                              \
    (void) a, (void) c, (void) d, (void) p0, (void) p1, (void) p2, (void) p3, (void) p4, (void) s0, (void) s1, (void) from

static void columns_settle(void) {
    for (const block *b = blocks; b < blocks + block_count; b++) {
        COLUMNS(b);
        double *restrict to = y + b->first; /* no wire reads its own block */
        switch (b->kind) {
            case VALVE:
                for (int32_t i = 0; i < count; i++) {
                    double dp = from[c[i]];
                    to[i] = p0[i] * clamp(from[a[i]], 0, 1) * dp / sqrt(fabs(dp) + 1e-4);
                }
                break;
            case PID:
                for (int32_t i = 0; i < count; i++) {
                    double e = from[a[i]] - from[c[i]];
                    to[i] = clamp(p0[i] * e + s0[i] + p2[i] * (e - s1[i]), p3[i], p4[i]);
                }
                break;
            case GAIN:
                for (int32_t i = 0; i < count; i++) {
                    to[i] = p0[i] * from[a[i]] + p1[i];
                }
                break;
            case ADDER:
                for (int32_t i = 0; i < count; i++) {
                    to[i] = p0[i] * from[a[i]] + p1[i] * from[c[i]] + p2[i] * from[d[i]];
                }
                break;
        }
    }
}

static void columns_step(void) {
    for (const block *b = blocks; b < blocks + block_count; b++) {
        COLUMNS(b);
        switch (b->kind) {
            case SENSOR:
                for (int32_t i = 0; i < count; i++) {
                    s0[i] += DT * (from[a[i]] - s0[i]) / p0[i];
                }
                break;
            case HEATER:
                for (int32_t i = 0; i < count; i++) {
                    s0[i] += DT * (from[a[i]] - p0[i] * (s0[i] - from[c[i]])) * p1[i];
                }
                break;
            case TANK:
                for (int32_t i = 0; i < count; i++) {
                    s0[i] = clamp(s0[i] + DT * (from[a[i]] - from[c[i]]) / p0[i], 0, p1[i]);
                }
                break;
            case ACTUATOR:
                for (int32_t i = 0; i < count; i++) {
                    s0[i] += clamp(from[a[i]] - s0[i], -p0[i], p0[i]);
                }
                break;
            case PID:
                for (int32_t i = 0; i < count; i++) {
                    double e = from[a[i]] - from[c[i]];
                    s0[i] = clamp(s0[i] + p1[i] * e * DT, p3[i], p4[i]);
                    s1[i] = e;
                }
                break;
        }
    }
    for (const block *b = blocks; b < blocks + block_count; b++) {
        if (is_register(b->kind)) {
            memcpy(y + b->first, s[0] + b->first, b->count * sizeof(double));
        }
    }
}

static uint64_t columns_checksum(void) {
    uint64_t sum = 0;
    for (int32_t i = 0; i < n; i++) {
        sum = mix(sum, y[slot[i]]);
    }
    return sum;
}

/* ---- measuring ---- */

static int64_t now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void measure(void (*step)(void), void (*settle)(void), uint64_t (*checksum)(void), char **counts) {
    long check = atol(counts[0]), steps = atol(counts[1]), repetitions = atol(counts[2]);
    settle();
    for (long i = 0; i < check; i++) {
        step();
        settle();
    }
    printf("checksum %016llx\n", (unsigned long long) checksum());
    for (long r = 0; r < repetitions; r++) {
        int64_t begin = now(CLOCK_THREAD_CPUTIME_ID);
        for (long i = 0; i < steps; i++) {
            step();
            settle();
        }
        printf("ns %.6f\n", (double) (now(CLOCK_THREAD_CPUTIME_ID) - begin) / steps / n);
    }
}

static int ascending(const void *a, const void *b) {
    int64_t left = *(const int64_t *) a, right = *(const int64_t *) b;
    return (left > right) - (left < right);
}

static void pace(long ticks, int64_t period, int64_t spin) {
    int64_t *late = memory(ticks, sizeof(int64_t));
    columns_settle();
    int64_t deadline = now(CLOCK_MONOTONIC);
    for (long i = 0; i < ticks; i++) {
        deadline += period;
        int64_t wake = deadline - spin;
        struct timespec until = {wake / 1000000000, wake % 1000000000};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL);
        int64_t begun = now(CLOCK_MONOTONIC);
        while (begun < deadline) {
            begun = now(CLOCK_MONOTONIC);
        }
        late[i] = begun - deadline;
        columns_step();
        columns_settle();
    }
    qsort(late, ticks, sizeof(int64_t), ascending);
    printf("p99 %.9f\n", late[ticks * 99 / 100] / 1e9);
}

int main(int argc, char **argv) {
    if (argc != 6) {
        fprintf(stderr, "usage: plantmix structs|columns FILE CHECK STEPS REPETITIONS | paced FILE TICKS PERIOD_NS SPIN_NS\n");
        return 2;
    }
    load(argv[2]);
    if (strcmp(argv[1], "structs") == 0) {
        structs_build();
        measure(structs_step, structs_settle, structs_checksum, argv + 3);
    } else {
        columns_build();
        if (strcmp(argv[1], "columns") == 0) {
            measure(columns_step, columns_settle, columns_checksum, argv + 3);
        } else {
            pace(atol(argv[3]), atoll(argv[4]), atoll(argv[5]));
        }
    }
    return 0;
}
