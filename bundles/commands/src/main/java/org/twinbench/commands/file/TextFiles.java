package org.twinbench.commands.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.command.NotUsable;
import org.twinbench.commands.text.Guess;

/** Text files, read and replaced whole. */
public final class TextFiles {

    private TextFiles() {}

    /**
     * Reads a file.
     *
     * @throws WrongInput if there is none, or if it is not UTF-8
     * @throws NotUsable if it cannot be read
     */
    public static String read(Path path) {
        if (Files.isDirectory(path)) {
            throw new WrongInput(path + " is a folder; name a machine file in it.");
        }
        try {
            return Files.readString(path);
        } catch (NoSuchFileException missing) {
            throw missing(path);
        } catch (CharacterCodingException foreign) {
            throw new WrongInput(path + " is not UTF-8 text; save it as UTF-8.");
        } catch (IOException failed) {
            throw new NotUsable(path + " cannot be read: " + reason(failed) + ".");
        }
    }

    /**
     * Replaces what stands in a file: whoever reads it finds the old text or the new one, never a part. A symbolic link stays
     * one; permissions stay.
     *
     * @throws NotUsable if it cannot be written; then the old text is still there
     */
    public static void replace(Path path, String text) {
        try {
            Path file = path.toRealPath();
            Path whole = file.resolveSibling("." + file.getFileName() + ".tmp");
            try {
                Files.copy(file, whole, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(whole, text);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException failed) {
            throw new NotUsable(path + " cannot be written: " + reason(failed) + ". It is unchanged.");
        }
    }

    /** Returns the refusal of a path where nothing is. */
    public static WrongInput missing(Path path) {
        return new WrongInput("There is no file " + path + "." + Guess.question(path.toString(), neighbours(path)));
    }

    /** Returns why something failed, in the words of the operating system. */
    public static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failed instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return failed instanceof NoSuchFileException ? "there is no such folder" : String.valueOf(failed.getMessage());
    }

    private static List<String> neighbours(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> path.resolveSibling(file.getFileName()).toString())
                    .filter(name -> name.endsWith(".json"))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
