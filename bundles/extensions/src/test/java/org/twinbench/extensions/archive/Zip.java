package org.twinbench.extensions.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What can be wrong in the bytes of a zip file although each part of it looks right. */
final class Zip {

    private static final int DIRECTORY_HEADER = 46;
    private static final int END = 22;

    private Zip() {}

    static byte[] of(String entry, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What does not deflate. */
    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    static void replaceAll(byte[] bytes, String text, String other) {
        byte[] replacement = other.getBytes(StandardCharsets.ISO_8859_1);
        String all = text(bytes);
        for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
            System.arraycopy(replacement, 0, bytes, at, replacement.length);
        }
    }

    static void makeLink(byte[] zip, String entry) {
        little(zip).putInt(inDirectory(zip, entry) + 38, 0xa1ff << 16);
    }

    static void renameInDirectory(byte[] zip, String entry, String name) {
        byte[] other = name.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(other, 0, zip, inDirectory(zip, entry) + DIRECTORY_HEADER, other.length);
    }

    static void exchangeOffsets(byte[] zip, String one, String two) {
        ByteBuffer bytes = little(zip);
        int first = inDirectory(zip, one) + 42;
        int second = inDirectory(zip, two) + 42;
        int offset = bytes.getInt(first);
        bytes.putInt(first, bytes.getInt(second));
        bytes.putInt(second, offset);
    }

    static void claimSize(byte[] zip, String entry, int size) {
        little(zip).putInt(inDirectory(zip, entry) + 24, size);
    }

    static byte[] withoutInDirectory(byte[] zip, String entry) {
        int at = inDirectory(zip, entry);
        int length = DIRECTORY_HEADER + entry.length();
        byte[] less = new byte[zip.length - length];
        System.arraycopy(zip, 0, less, 0, at);
        System.arraycopy(zip, at + length, less, at, less.length - at);
        ByteBuffer end = little(less);
        int from = less.length - END;
        end.putShort(from + 8, (short) (end.getShort(from + 8) - 1));
        end.putShort(from + 10, (short) (end.getShort(from + 10) - 1));
        end.putInt(from + 12, end.getInt(from + 12) - length);
        return less;
    }

    /** Where the directory describes an entry: the name stands there last. */
    static int inDirectory(byte[] zip, String entry) {
        return text(zip).lastIndexOf(entry) - DIRECTORY_HEADER;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
