-- // Fails half way
CREATE TABLE half (id INTEGER);
INSERT INTO nowhere VALUES (1);

-- //@UNDO
DROP TABLE half;
