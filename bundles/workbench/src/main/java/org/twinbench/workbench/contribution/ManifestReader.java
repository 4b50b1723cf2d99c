package org.twinbench.workbench.contribution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;
import org.twinbench.api.workbench.ContributedCommand;
import org.twinbench.api.workbench.ContributedFaceplate;
import org.twinbench.api.workbench.ContributedView;
import org.twinbench.workbench.file.FilePath;

/** Reads the file of a bundle, and checks that the files it names are there. */
final class ManifestReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");
    private static final int MOST = 200;

    private final JsonFormat json;

    ManifestReader(JsonFormat json) {
        this.json = json;
    }

    /**
     * Reads the file.
     *
     * @throws InvalidInput with everything that is wrong in it
     */
    Manifest read(BundleFiles files) {
        if (!FilePath.isPlain(files.manifest()) || !files.manifest().contains("/")) {
            throw new InvalidInput(Mistake.at(
                    "",
                    "The header " + BundleFiles.HEADER
                            + " must name a file in a folder of the bundle: web/contributions.json."));
        }
        byte[] text = files.read(files.manifest())
                .orElseThrow(() -> new InvalidInput(Mistake.at(
                        "",
                        "The bundle holds no " + files.manifest() + ", which its header " + BundleFiles.HEADER
                                + " names.")));
        Manifest manifest = Records.read(parse(text), Manifest.class);
        List<Mistake> mistakes = new ArrayList<>();
        Check check = new Check(files, mistakes::add, new HashSet<>());
        check.each("/commands", Manifest.of(manifest.commands()), check::command);
        check.each("/views", Manifest.of(manifest.views()), check::view);
        check.each("/faceplates", Manifest.of(manifest.faceplates()), check::faceplate);
        check.each("/keybindings", Manifest.of(manifest.keybindings()), (place, key) -> {});
        check.each("/menus", Manifest.of(manifest.menus()), (place, item) -> {});
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return manifest;
    }

    private Value parse(byte[] text) {
        try {
            return json.parse(new String(text, StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            throw new InvalidInput(
                    Mistake.at("", "Line " + e.line() + ", column " + e.column() + ": " + e.getMessage()));
        }
    }

    /** Looks at one thing after the other, and tells what is wrong with it. */
    private record Check(BundleFiles files, Consumer<Mistake> mistakes, Set<String> ids) {

        private interface Look<E> {
            void at(String place, E contributed);
        }

        <E> void each(String list, List<E> all, Look<E> look) {
            if (all.size() > MOST) {
                mistakes.accept(
                        Mistake.at(list, list.substring(1) + " has " + all.size() + " items; allowed: " + MOST));
                return;
            }
            IntStream.range(0, all.size()).forEach(i -> look.at(list + "/" + i, all.get(i)));
        }

        void command(String place, ContributedCommand command) {
            id(place, command.id());
            file(place + "/module", command.module(), ".js");
            icon(place, command.icon());
        }

        void view(String place, ContributedView view) {
            id(place, view.id());
            file(place + "/module", view.module(), ".js");
            icon(place, view.icon());
        }

        void faceplate(String place, ContributedFaceplate faceplate) {
            faceplate.svg().ifPresent(svg -> file(place + "/svg", svg, ".svg"));
            icon(place, faceplate.icon());
        }

        private void id(String place, String id) {
            if (!ID.matcher(id).matches()) {
                mistakes.accept(
                        Mistake.at(
                                place + "/id",
                                "\"" + id
                                        + "\" is no id: a letter, then letters, digits, dots, dashes and underscores, at most 100."));
            } else if (!ids.add(id)) {
                mistakes.accept(Mistake.at(place + "/id", "\"" + id + "\" stands twice; ids are unique."));
            }
        }

        /** A word without an ending is an icon of the workbench. */
        private void icon(String place, Optional<String> icon) {
            icon.filter(name -> name.contains(".")).ifPresent(name -> file(place + "/icon", name, ".svg"));
        }

        private void file(String place, String name, String ending) {
            if (!FilePath.isPlain(name) || !name.endsWith(ending)) {
                mistakes.accept(Mistake.at(
                        place,
                        "\"" + name + "\" is not the name of a file NAME" + ending + " beside " + files.manifest()
                                + "."));
            } else if (files.read(files.folder() + name).isEmpty()) {
                mistakes.accept(Mistake.at(
                        place,
                        "The bundle holds no " + files.folder() + name + " of at most " + BundleFiles.MOST_MIB
                                + " MiB."));
            }
        }
    }
}
