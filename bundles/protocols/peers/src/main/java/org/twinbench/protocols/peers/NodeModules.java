package org.twinbench.protocols.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The npm packages of the lock file, installed once per lock file into {@code ~/.cache/twinbench/peers}. Builds that run at
 * the same time may each install them; the first to finish is used by all.
 */
final class NodeModules {

    private static final List<String> FILES = List.of("package.json", "package-lock.json");
    private static final List<String> INSTALL =
            List.of("npm", "ci", "--omit=optional", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
    private static final int DIGITS = 16;

    private NodeModules() {}

    /** The folder {@code node_modules}. */
    static Path installed() throws IOException, InterruptedException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "twinbench", "peers");
        Path installed = cache.resolve(fingerprint());
        if (Files.notExists(installed)) {
            install(Files.createDirectories(cache), installed);
        }
        return installed.resolve("node_modules");
    }

    private static void install(Path cache, Path installed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(cache, "installing");
        for (String file : FILES) {
            Resources.copy(file, folder);
        }
        Path log = folder.resolve("npm.log");
        int exitCode = new ProcessBuilder(INSTALL)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exitCode != 0) {
            String printed = Files.readString(log);
            Resources.delete(folder);
            throw new IOException(String.join(" ", INSTALL) + " failed with exit code " + exitCode + ":\n" + printed);
        }
        try {
            Files.move(folder, installed);
        } catch (IOException e) {
            if (Files.notExists(installed)) {
                throw e;
            }
            Resources.delete(folder);
        }
    }

    private static String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Resources.read("package-lock.json"));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
