package org.twinbench.extensions.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The directory at the end of a zip file, for what {@code java.util.zip} does not tell: entries that are links. The layout is
 * that of PKWARE's APPNOTE.TXT, 4.3.12 and 4.3.16. What only jars of more than 65,534 entries or 4 GB need (zip64) is refused.
 *
 * @param entries in their order there
 */
record CentralDirectory(List<Listed> entries) {

    /**
     * An entry.
     *
     * @param name as it stands there
     * @param link whether it is a symbolic link
     */
    record Listed(String name, boolean link) {}

    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int FILE_TYPE = 0xf000;
    private static final int LINK = 0xa000;

    static CentralDirectory of(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            long tail = Math.max(0, file.length() - END_LENGTH - LONGEST_COMMENT);
            ByteBuffer end = read(file, tail, file.length() - tail);
            int at = end(end);
            long size = Integer.toUnsignedLong(end.getInt(at + 12));
            long offset = Integer.toUnsignedLong(end.getInt(at + 16));
            if (offset + size != tail + at) {
                throw new ZipException("its directory is not where its end says");
            }
            CentralDirectory directory = new CentralDirectory(entries(read(file, offset, size)));
            if (directory.entries().size() != Short.toUnsignedInt(end.getShort(at + 10))) {
                throw new ZipException("its directory has not as many entries as its end says");
            }
            return directory;
        }
    }

    private static int end(ByteBuffer tail) throws ZipException {
        int at = tail.limit() - END_LENGTH;
        while (at >= 0 && tail.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            throw new ZipException("it has no directory at its end");
        }
        if (at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) != tail.limit()) {
            throw new ZipException("it goes on after its end");
        }
        return at;
    }

    private static List<Listed> entries(ByteBuffer directory) throws ZipException {
        List<Listed> entries = new ArrayList<>();
        int at = 0;
        while (at < directory.limit()) {
            if (directory.limit() - at < ENTRY_LENGTH || directory.getInt(at) != ENTRY) {
                throw new ZipException("its directory is damaged");
            }
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            int extra = Short.toUnsignedInt(directory.getShort(at + 30));
            int comment = Short.toUnsignedInt(directory.getShort(at + 32));
            int mode = directory.getInt(at + 38) >>> 16;
            entries.add(new Listed(text(directory, at + ENTRY_LENGTH, name), (mode & FILE_TYPE) == LINK));
            at += ENTRY_LENGTH + name + extra + comment;
        }
        return entries;
    }

    private static String text(ByteBuffer bytes, int at, int length) throws ZipException {
        if (at + length > bytes.limit()) {
            throw new ZipException("its directory is cut off");
        }
        return new String(bytes.array(), at, length, StandardCharsets.UTF_8);
    }

    private static ByteBuffer read(RandomAccessFile file, long at, long length) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(length)];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
