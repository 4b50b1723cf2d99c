-- // Blobs

CREATE TABLE blob (
    key TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
);

-- //@UNDO

DROP TABLE blob;
