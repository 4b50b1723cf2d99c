-- // Documents

CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX document_by_collection ON document (collection);

-- // A document is deleted with any of its parents.

CREATE TABLE parent (
    child INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    parent INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (child, parent)
) WITHOUT ROWID;

CREATE INDEX parent_by_parent ON parent (parent);

-- // What documents are found by. Rows are deleted with their document, yet not by a foreign key, which would double what it
-- // costs to insert them: a large machine has a million.

CREATE TABLE field (
    document INTEGER NOT NULL,
    name TEXT NOT NULL,
    collection TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, name)
) WITHOUT ROWID;

CREATE INDEX field_by_value ON field (collection, name, value, document);

-- //@UNDO

DROP TABLE field;
DROP TABLE parent;
DROP TABLE document;
