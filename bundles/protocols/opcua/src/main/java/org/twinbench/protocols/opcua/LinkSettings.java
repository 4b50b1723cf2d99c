package org.twinbench.protocols.opcua;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.twinbench.api.component.Parameters;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

/**
 * How a link is secured and who its user is.
 *
 * @param policy the strongest that the server offers, if none is named
 * @param mode the strongest that the server offers, if none is named
 */
record LinkSettings(Optional<SecurityPolicy> policy, Optional<MessageSecurityMode> mode, User user) {

    static final String PASSWORD = "password";

    /** What is described to people, in the order in which they read it. */
    static final List<ParameterDescriptor> DESCRIPTORS = List.of(
            choice(
                    "security_policy",
                    "how messages are secured; the strongest that the server offers",
                    List.of("none", "basic256sha256", "aes256_sha256_rsapss")),
            choice(
                    "security_mode",
                    "whether messages are signed, and encrypted too; the strongest that the server offers",
                    List.of("none", "sign", "sign_and_encrypt")),
            text("user", "name of the user; nobody in particular"),
            text(PASSWORD, "password of the user"),
            text("user_certificate", "path of a user's certificate on this host, in PEM or DER"),
            text("user_key", "path of the private key of that certificate, in PEM as PKCS #8, not encrypted"));

    /** Who the user is. */
    sealed interface User {

        /** Nobody in particular. */
        record Anonymous() implements User {}

        /** Somebody with a password. */
        record Named(String name, String password) implements User {}

        /** Somebody with a certificate. */
        record Certified(Path certificate, Path key) implements User {}
    }

    /** @throws LinkFailure if the settings of the user do not fit together */
    static LinkSettings of(Parameters settings) throws LinkFailure {
        return new LinkSettings(
                settings.text("security_policy").map(LinkSettings::policy),
                settings.text("security_mode").map(LinkSettings::mode),
                user(settings));
    }

    private static User user(Parameters settings) throws LinkFailure {
        Optional<String> name = settings.text("user");
        Optional<String> password = settings.text(PASSWORD);
        Optional<String> certificate = settings.text("user_certificate");
        Optional<String> key = settings.text("user_key");
        if (name.isPresent() && certificate.isPresent()) {
            throw refused("A link has either \"user\" or \"user_certificate\".");
        }
        if (name.isPresent() != password.isPresent()) {
            throw refused("\"user\" and \"password\" go together.");
        }
        if (certificate.isPresent() != key.isPresent()) {
            throw refused("\"user_certificate\" and \"user_key\" go together.");
        }
        return name.<User>map(some -> new User.Named(some, password.orElseThrow()))
                .or(() -> certificate.map(some -> new User.Certified(Path.of(some), Path.of(key.orElseThrow()))))
                .orElseGet(User.Anonymous::new);
    }

    private static LinkFailure refused(String message) {
        return new LinkFailure(Reason.REFUSED, message);
    }

    private static SecurityPolicy policy(String word) {
        return switch (word) {
            case "basic256sha256" -> SecurityPolicy.Basic256Sha256;
            case "aes256_sha256_rsapss" -> SecurityPolicy.Aes256_Sha256_RsaPss;
            default -> SecurityPolicy.None;
        };
    }

    private static MessageSecurityMode mode(String word) {
        return switch (word) {
            case "sign" -> MessageSecurityMode.Sign;
            case "sign_and_encrypt" -> MessageSecurityMode.SignAndEncrypt;
            default -> MessageSecurityMode.None;
        };
    }

    private static ParameterDescriptor choice(String name, String doc, List<String> words) {
        return ParameterDescriptor.fixed(name, ParameterKind.ENUMERATION, Optional.empty(), doc, words);
    }

    private static ParameterDescriptor text(String name, String doc) {
        return ParameterDescriptor.fixed(name, ParameterKind.TEXT, Optional.empty(), doc, List.of());
    }
}
