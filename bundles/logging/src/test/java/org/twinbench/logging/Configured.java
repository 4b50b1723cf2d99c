package org.twinbench.logging;

import java.lang.annotation.Annotation;
import java.nio.file.Path;

/** Settings as the framework would give them. */
final class Configured {

    private Configured() {}

    static HostLog.Settings log(String level, String format) {
        return new HostLog.Settings() {
            @Override
            public String level() {
                return level;
            }

            @Override
            public String format() {
                return format;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return HostLog.Settings.class;
            }
        };
    }

    static LogFile.Settings file(Path folder, String size, String total) {
        return new LogFile.Settings() {
            @Override
            public String folder() {
                return folder.toString();
            }

            @Override
            public String size() {
                return size;
            }

            @Override
            public String total() {
                return total;
            }

            @Override
            public int days() {
                return 7;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return LogFile.Settings.class;
            }
        };
    }
}
