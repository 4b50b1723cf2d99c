-- // Runs that have a recording; one without a run was deleted and is being cleared away.

CREATE TABLE recording (
    id INTEGER PRIMARY KEY,
    run INTEGER UNIQUE
);

-- // Signals that are sampled together.

CREATE TABLE channel_group (
    id INTEGER PRIMARY KEY,
    recording INTEGER NOT NULL,
    number INTEGER NOT NULL,
    bytes INTEGER NOT NULL DEFAULT 0,
    UNIQUE (recording, number)
);

CREATE TABLE signal (
    channel_group INTEGER NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    unit TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (channel_group, position)
) WITHOUT ROWID;

CREATE TABLE gap (
    id INTEGER PRIMARY KEY,
    channel_group INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX gap_by_tick ON gap (channel_group, first);

-- // The newest rows as they came, row by row, until there are enough of them for a chunk.

CREATE TABLE frame (
    id INTEGER PRIMARY KEY,
    channel_group INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    ticks BLOB NOT NULL,
    samples BLOB NOT NULL
);

CREATE INDEX frame_by_group ON frame (channel_group, id);

-- // Consecutive rows of a group. Level 0 has their samples; a chunk of a higher level summarizes chunks of the level below.
-- // Positions: the packed ticks of its rows, NULL if they are equidistant; or from, to and rows of each bucket.

CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    channel_group INTEGER NOT NULL,
    level INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    row INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    positions BLOB,
    bytes INTEGER NOT NULL
);

CREATE UNIQUE INDEX chunk_by_tick ON chunk (channel_group, level, first);

-- // The samples of one signal in a chunk, and what is said of them in short. The id is the chunk's, shifted left by 24 bits,
-- // plus the position of the signal: rows are added at the end and found without an index.

CREATE TABLE samples (
    id INTEGER PRIMARY KEY,
    content BLOB NOT NULL
);

CREATE TABLE summary (
    id INTEGER PRIMARY KEY,
    content BLOB NOT NULL
);

-- //@UNDO

DROP TABLE summary;
DROP TABLE samples;
DROP TABLE chunk;
DROP TABLE frame;
DROP TABLE gap;
DROP TABLE signal;
DROP TABLE channel_group;
DROP TABLE recording;
