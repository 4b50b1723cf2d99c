-- twinbench.db as it is at version 2 of the documents, when recordings have no file yet: two machines of the examples.
BEGIN TRANSACTION;
CREATE TABLE blob (
    key TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
);
INSERT INTO "blob" VALUES('projects/first',X'');
INSERT INTO "blob" VALUES('rest/example-machine',X'32');
CREATE TABLE changelog (id NUMERIC(20, 0) NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL, description TEXT NOT NULL);
INSERT INTO "changelog" VALUES(1,'2026-11-26 12:41:40','documents');
INSERT INTO "changelog" VALUES(2,'2026-11-26 12:41:40','blobs');
CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL
);
INSERT INTO "document" VALUES(1,'projects',1,'{"name":"My project"}');
INSERT INTO "document" VALUES(2,'machine_models',1,'{"project_id":1,"name":"Heated tank","description":"A controller fills a tank from 0.6 m to its setpoint of 0.8 m while a heater warms what flows through."}');
INSERT INTO "document" VALUES(3,'components',1,'{"machine_model_id":2,"name":"heater","label":"E1 Heater","type":"heater","parameters":{"lag":"5 s","ratedPower":"90 kW"},"start":{"duty":"50 %","heat":"45 kW"},"position":[260,328]}');
INSERT INTO "document" VALUES(4,'components',1,'{"machine_model_id":2,"name":"inletValve","label":"Y1 Inlet valve","type":"valve","parameters":{"characteristic":"linear","maxFlow":"1.6 L/s","strokeTime":"4 s"},"start":{"position":"33 %"},"position":[260,104]}');
INSERT INTO "document" VALUES(5,'components',1,'{"machine_model_id":2,"name":"levelControl","label":"LC1 Level control","type":"pid","parameters":{"Kp":"4 %/cm","Ti":"60 s"},"start":{"setpoint":"0.8 m"},"position":[20,104]}');
INSERT INTO "document" VALUES(6,'components',1,'{"machine_model_id":2,"name":"levelSensor","label":"B1 Level","type":"sensor","parameters":{"high":"2 m","lag":"1 s","low":"0 m","noise":"1 mm"},"start":{"value":"0.6 m"},"position":[728,104]}');
INSERT INTO "document" VALUES(7,'components',1,'{"machine_model_id":2,"name":"tank","label":"T1 Heated tank","type":"tank","parameters":{"area":"0.2 m²","height":"1.4 m","outletArea":"2.5 cm²"},"start":{"level":"0.6 m","temperature":"35 °C"},"position":[492,104]}');
INSERT INTO "document" VALUES(8,'components',1,'{"machine_model_id":2,"name":"tempSensor","label":"B2 Temperature","type":"sensor","parameters":{"high":"100 °C","lag":"8 s","low":"0 °C","noise":"0.05 K","resolution":"0.1 K"},"start":{"value":"35 °C"},"position":[728,280]}');
INSERT INTO "document" VALUES(9,'links',1,'{"machine_model_id":2,"name":"plc","protocol":"opcua","endpoint":"opc.tcp://192.168.0.10:4840","settings":{"user":"${PLC_USER}"}}');
INSERT INTO "document" VALUES(10,'connections',1,'{"machine_model_id":2,"source_component_id":5,"source_port":"output","target_component_id":4,"target_port":"opening"}');
INSERT INTO "document" VALUES(11,'connections',1,'{"machine_model_id":2,"source_component_id":6,"source_port":"value","target_component_id":5,"target_port":"measured"}');
INSERT INTO "document" VALUES(12,'connections',1,'{"machine_model_id":2,"source_component_id":7,"source_port":"level","target_component_id":6,"target_port":"input"}');
INSERT INTO "document" VALUES(13,'connections',1,'{"machine_model_id":2,"source_component_id":3,"source_port":"heat","target_component_id":7,"target_port":"heat"}');
INSERT INTO "document" VALUES(14,'connections',1,'{"machine_model_id":2,"source_component_id":4,"source_port":"flow","target_component_id":7,"target_port":"inflow"}');
INSERT INTO "document" VALUES(15,'connections',1,'{"machine_model_id":2,"source_component_id":7,"source_port":"temperature","target_component_id":8,"target_port":"input"}');
INSERT INTO "document" VALUES(16,'communication_bindings',1,'{"component_id":3,"port":"duty","link_id":9,"address":"ns=4;s=GVL.E1","raw":[0,27648],"value":["0 %","100 %"],"when_bad":"reject","safe":"0 %"}');
INSERT INTO "document" VALUES(17,'communication_bindings',1,'{"component_id":4,"port":"opening","link_id":9,"address":"ns=4;s=GVL.Y1","raw":[0,27648],"value":["0 %","100 %"],"when_bad":"hold"}');
INSERT INTO "document" VALUES(18,'communication_bindings',1,'{"component_id":6,"port":"signal","link_id":9,"address":"ns=4;s=GVL.B1","raw":[0,27648],"value":["4 mA","20 mA"]}');
INSERT INTO "document" VALUES(19,'communication_bindings',1,'{"component_id":8,"port":"signal","link_id":9,"address":"ns=4;s=GVL.B2","raw":[0,27648],"value":["4 mA","20 mA"]}');
INSERT INTO "document" VALUES(20,'machine_models',1,'{"project_id":1,"name":"Quadruple tank","description":"Johansson, IEEE Transactions on Control Systems Technology 8(3), 2000; filled from empty."}');
INSERT INTO "document" VALUES(21,'components',1,'{"machine_model_id":20,"name":"pump1","label":"Pump 1","type":"pump","parameters":{"gain":"3.33 cm³/(V·s)"},"start":{"drive":"3 V"},"position":[20,328]}');
INSERT INTO "document" VALUES(22,'components',1,'{"machine_model_id":20,"name":"pump2","label":"Pump 2","type":"pump","parameters":{"gain":"3.35 cm³/(V·s)"},"start":{"drive":"3 V"},"position":[20,104]}');
INSERT INTO "document" VALUES(23,'components',1,'{"machine_model_id":20,"name":"splitter1","label":"Three-way valve 1","type":"splitter","parameters":{"fraction":"70 %"},"position":[260,328]}');
INSERT INTO "document" VALUES(24,'components',1,'{"machine_model_id":20,"name":"splitter2","label":"Three-way valve 2","type":"splitter","parameters":{"fraction":"60 %"},"position":[260,104]}');
INSERT INTO "document" VALUES(25,'components',1,'{"machine_model_id":20,"name":"tank1","label":"Tank 1, lower left","type":"tank","parameters":{"Cd":1,"area":"28 cm²","height":"20 cm","outletArea":"0.071 cm²"},"position":[728,104]}');
INSERT INTO "document" VALUES(26,'components',1,'{"machine_model_id":20,"name":"tank2","label":"Tank 2, lower right","type":"tank","parameters":{"Cd":1,"area":"32 cm²","height":"20 cm","outletArea":"0.057 cm²"},"position":[728,328]}');
INSERT INTO "document" VALUES(27,'components',1,'{"machine_model_id":20,"name":"tank3","label":"Tank 3, upper left","type":"tank","parameters":{"Cd":1,"area":"28 cm²","height":"20 cm","outletArea":"0.071 cm²"},"position":[492,104]}');
INSERT INTO "document" VALUES(28,'components',1,'{"machine_model_id":20,"name":"tank4","label":"Tank 4, upper right","type":"tank","parameters":{"Cd":1,"area":"32 cm²","height":"20 cm","outletArea":"0.057 cm²"},"position":[492,328]}');
INSERT INTO "document" VALUES(29,'connections',1,'{"machine_model_id":20,"source_component_id":21,"source_port":"flow","target_component_id":23,"target_port":"inflow"}');
INSERT INTO "document" VALUES(30,'connections',1,'{"machine_model_id":20,"source_component_id":22,"source_port":"flow","target_component_id":24,"target_port":"inflow"}');
INSERT INTO "document" VALUES(31,'connections',1,'{"machine_model_id":20,"source_component_id":23,"source_port":"straight","target_component_id":25,"target_port":"inflow"}');
INSERT INTO "document" VALUES(32,'connections',1,'{"machine_model_id":20,"source_component_id":27,"source_port":"outflow","target_component_id":25,"target_port":"inflow"}');
INSERT INTO "document" VALUES(33,'connections',1,'{"machine_model_id":20,"source_component_id":24,"source_port":"straight","target_component_id":26,"target_port":"inflow"}');
INSERT INTO "document" VALUES(34,'connections',1,'{"machine_model_id":20,"source_component_id":28,"source_port":"outflow","target_component_id":26,"target_port":"inflow"}');
INSERT INTO "document" VALUES(35,'connections',1,'{"machine_model_id":20,"source_component_id":24,"source_port":"side","target_component_id":27,"target_port":"inflow"}');
INSERT INTO "document" VALUES(36,'connections',1,'{"machine_model_id":20,"source_component_id":23,"source_port":"side","target_component_id":28,"target_port":"inflow"}');
CREATE TABLE field (
    document INTEGER NOT NULL,
    name TEXT NOT NULL,
    collection TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, name)
) WITHOUT ROWID
;
INSERT INTO "field" VALUES(16,'component_id','communication_bindings','3');
INSERT INTO "field" VALUES(17,'component_id','communication_bindings','4');
INSERT INTO "field" VALUES(18,'component_id','communication_bindings','6');
INSERT INTO "field" VALUES(19,'component_id','communication_bindings','8');
INSERT INTO "field" VALUES(16,'link_id','communication_bindings','9');
INSERT INTO "field" VALUES(17,'link_id','communication_bindings','9');
INSERT INTO "field" VALUES(18,'link_id','communication_bindings','9');
INSERT INTO "field" VALUES(19,'link_id','communication_bindings','9');
INSERT INTO "field" VALUES(16,'machine_model_id','communication_bindings','2');
INSERT INTO "field" VALUES(17,'machine_model_id','communication_bindings','2');
INSERT INTO "field" VALUES(18,'machine_model_id','communication_bindings','2');
INSERT INTO "field" VALUES(19,'machine_model_id','communication_bindings','2');
INSERT INTO "field" VALUES(3,'machine_model_id','components','2');
INSERT INTO "field" VALUES(4,'machine_model_id','components','2');
INSERT INTO "field" VALUES(5,'machine_model_id','components','2');
INSERT INTO "field" VALUES(6,'machine_model_id','components','2');
INSERT INTO "field" VALUES(7,'machine_model_id','components','2');
INSERT INTO "field" VALUES(8,'machine_model_id','components','2');
INSERT INTO "field" VALUES(21,'machine_model_id','components','20');
INSERT INTO "field" VALUES(22,'machine_model_id','components','20');
INSERT INTO "field" VALUES(23,'machine_model_id','components','20');
INSERT INTO "field" VALUES(24,'machine_model_id','components','20');
INSERT INTO "field" VALUES(25,'machine_model_id','components','20');
INSERT INTO "field" VALUES(26,'machine_model_id','components','20');
INSERT INTO "field" VALUES(27,'machine_model_id','components','20');
INSERT INTO "field" VALUES(28,'machine_model_id','components','20');
INSERT INTO "field" VALUES(3,'name','components','heater');
INSERT INTO "field" VALUES(4,'name','components','inletValve');
INSERT INTO "field" VALUES(5,'name','components','levelControl');
INSERT INTO "field" VALUES(6,'name','components','levelSensor');
INSERT INTO "field" VALUES(21,'name','components','pump1');
INSERT INTO "field" VALUES(22,'name','components','pump2');
INSERT INTO "field" VALUES(23,'name','components','splitter1');
INSERT INTO "field" VALUES(24,'name','components','splitter2');
INSERT INTO "field" VALUES(7,'name','components','tank');
INSERT INTO "field" VALUES(25,'name','components','tank1');
INSERT INTO "field" VALUES(26,'name','components','tank2');
INSERT INTO "field" VALUES(27,'name','components','tank3');
INSERT INTO "field" VALUES(28,'name','components','tank4');
INSERT INTO "field" VALUES(8,'name','components','tempSensor');
INSERT INTO "field" VALUES(3,'type','components','heater');
INSERT INTO "field" VALUES(5,'type','components','pid');
INSERT INTO "field" VALUES(21,'type','components','pump');
INSERT INTO "field" VALUES(22,'type','components','pump');
INSERT INTO "field" VALUES(6,'type','components','sensor');
INSERT INTO "field" VALUES(8,'type','components','sensor');
INSERT INTO "field" VALUES(23,'type','components','splitter');
INSERT INTO "field" VALUES(24,'type','components','splitter');
INSERT INTO "field" VALUES(7,'type','components','tank');
INSERT INTO "field" VALUES(25,'type','components','tank');
INSERT INTO "field" VALUES(26,'type','components','tank');
INSERT INTO "field" VALUES(27,'type','components','tank');
INSERT INTO "field" VALUES(28,'type','components','tank');
INSERT INTO "field" VALUES(4,'type','components','valve');
INSERT INTO "field" VALUES(10,'machine_model_id','connections','2');
INSERT INTO "field" VALUES(11,'machine_model_id','connections','2');
INSERT INTO "field" VALUES(12,'machine_model_id','connections','2');
INSERT INTO "field" VALUES(13,'machine_model_id','connections','2');
INSERT INTO "field" VALUES(14,'machine_model_id','connections','2');
INSERT INTO "field" VALUES(15,'machine_model_id','connections','2');
INSERT INTO "field" VALUES(29,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(30,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(31,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(32,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(33,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(34,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(35,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(36,'machine_model_id','connections','20');
INSERT INTO "field" VALUES(29,'source_component_id','connections','21');
INSERT INTO "field" VALUES(30,'source_component_id','connections','22');
INSERT INTO "field" VALUES(31,'source_component_id','connections','23');
INSERT INTO "field" VALUES(36,'source_component_id','connections','23');
INSERT INTO "field" VALUES(33,'source_component_id','connections','24');
INSERT INTO "field" VALUES(35,'source_component_id','connections','24');
INSERT INTO "field" VALUES(32,'source_component_id','connections','27');
INSERT INTO "field" VALUES(34,'source_component_id','connections','28');
INSERT INTO "field" VALUES(13,'source_component_id','connections','3');
INSERT INTO "field" VALUES(14,'source_component_id','connections','4');
INSERT INTO "field" VALUES(10,'source_component_id','connections','5');
INSERT INTO "field" VALUES(11,'source_component_id','connections','6');
INSERT INTO "field" VALUES(12,'source_component_id','connections','7');
INSERT INTO "field" VALUES(15,'source_component_id','connections','7');
INSERT INTO "field" VALUES(29,'target_component_id','connections','23');
INSERT INTO "field" VALUES(30,'target_component_id','connections','24');
INSERT INTO "field" VALUES(31,'target_component_id','connections','25');
INSERT INTO "field" VALUES(32,'target_component_id','connections','25');
INSERT INTO "field" VALUES(33,'target_component_id','connections','26');
INSERT INTO "field" VALUES(34,'target_component_id','connections','26');
INSERT INTO "field" VALUES(35,'target_component_id','connections','27');
INSERT INTO "field" VALUES(36,'target_component_id','connections','28');
INSERT INTO "field" VALUES(10,'target_component_id','connections','4');
INSERT INTO "field" VALUES(11,'target_component_id','connections','5');
INSERT INTO "field" VALUES(12,'target_component_id','connections','6');
INSERT INTO "field" VALUES(13,'target_component_id','connections','7');
INSERT INTO "field" VALUES(14,'target_component_id','connections','7');
INSERT INTO "field" VALUES(15,'target_component_id','connections','8');
INSERT INTO "field" VALUES(9,'machine_model_id','links','2');
INSERT INTO "field" VALUES(9,'name','links','plc');
INSERT INTO "field" VALUES(2,'name','machine_models','Heated tank');
INSERT INTO "field" VALUES(20,'name','machine_models','Quadruple tank');
INSERT INTO "field" VALUES(2,'project_id','machine_models','1');
INSERT INTO "field" VALUES(20,'project_id','machine_models','1');
INSERT INTO "field" VALUES(1,'name','projects','My project');
CREATE TABLE parent (
    child INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    parent INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (child, parent)
) WITHOUT ROWID
;
INSERT INTO "parent" VALUES(2,1);
INSERT INTO "parent" VALUES(20,1);
INSERT INTO "parent" VALUES(3,2);
INSERT INTO "parent" VALUES(4,2);
INSERT INTO "parent" VALUES(5,2);
INSERT INTO "parent" VALUES(6,2);
INSERT INTO "parent" VALUES(7,2);
INSERT INTO "parent" VALUES(8,2);
INSERT INTO "parent" VALUES(9,2);
INSERT INTO "parent" VALUES(13,3);
INSERT INTO "parent" VALUES(16,3);
INSERT INTO "parent" VALUES(10,4);
INSERT INTO "parent" VALUES(14,4);
INSERT INTO "parent" VALUES(17,4);
INSERT INTO "parent" VALUES(10,5);
INSERT INTO "parent" VALUES(11,5);
INSERT INTO "parent" VALUES(11,6);
INSERT INTO "parent" VALUES(12,6);
INSERT INTO "parent" VALUES(18,6);
INSERT INTO "parent" VALUES(12,7);
INSERT INTO "parent" VALUES(13,7);
INSERT INTO "parent" VALUES(14,7);
INSERT INTO "parent" VALUES(15,7);
INSERT INTO "parent" VALUES(15,8);
INSERT INTO "parent" VALUES(19,8);
INSERT INTO "parent" VALUES(16,9);
INSERT INTO "parent" VALUES(17,9);
INSERT INTO "parent" VALUES(18,9);
INSERT INTO "parent" VALUES(19,9);
INSERT INTO "parent" VALUES(21,20);
INSERT INTO "parent" VALUES(22,20);
INSERT INTO "parent" VALUES(23,20);
INSERT INTO "parent" VALUES(24,20);
INSERT INTO "parent" VALUES(25,20);
INSERT INTO "parent" VALUES(26,20);
INSERT INTO "parent" VALUES(27,20);
INSERT INTO "parent" VALUES(28,20);
INSERT INTO "parent" VALUES(29,21);
INSERT INTO "parent" VALUES(30,22);
INSERT INTO "parent" VALUES(29,23);
INSERT INTO "parent" VALUES(31,23);
INSERT INTO "parent" VALUES(36,23);
INSERT INTO "parent" VALUES(30,24);
INSERT INTO "parent" VALUES(33,24);
INSERT INTO "parent" VALUES(35,24);
INSERT INTO "parent" VALUES(31,25);
INSERT INTO "parent" VALUES(32,25);
INSERT INTO "parent" VALUES(33,26);
INSERT INTO "parent" VALUES(34,26);
INSERT INTO "parent" VALUES(32,27);
INSERT INTO "parent" VALUES(35,27);
INSERT INTO "parent" VALUES(34,28);
INSERT INTO "parent" VALUES(36,28);
CREATE INDEX document_by_collection ON document (collection)
;
CREATE INDEX parent_by_parent ON parent (parent)
;
CREATE INDEX field_by_value ON field (collection, name, value, document)
;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('document',36);
COMMIT;
