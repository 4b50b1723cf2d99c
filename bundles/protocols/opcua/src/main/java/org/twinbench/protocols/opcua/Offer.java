package org.twinbench.protocols.opcua;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.milo.opcua.stack.core.Stack;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

/**
 * An endpoint that a server offers.
 *
 * @param users how users show themselves there
 */
record Offer(
        EndpointDescription endpoint, SecurityPolicy policy, MessageSecurityMode mode, List<UserTokenPolicy> users) {

    private static final List<SecurityPolicy> WEAKEST_FIRST =
            List.of(SecurityPolicy.None, SecurityPolicy.Basic256Sha256, SecurityPolicy.Aes256_Sha256_RsaPss);

    private static final Comparator<Offer> BY_STRENGTH = Comparator.<Offer, MessageSecurityMode>comparing(Offer::mode)
            .thenComparing(offer -> WEAKEST_FIRST.indexOf(offer.policy()));

    /** Chooses the strongest of a server's endpoints that the settings allow. */
    static Offer choose(List<EndpointDescription> endpoints, LinkSettings settings) throws LinkFailure {
        List<Offer> offers = endpoints.stream().flatMap(one -> of(one).stream()).toList();
        return offers.stream()
                .filter(offer -> settings.policy().map(offer.policy()::equals).orElse(true))
                .filter(offer -> settings.mode().map(offer.mode()::equals).orElse(true))
                .max(BY_STRENGTH)
                .orElseThrow(() -> refused("The server does not offer this \"security_policy\" with this"
                        + " \"security_mode\". It offers: "
                        + offers.stream().map(Offer::words).distinct().collect(Collectors.joining(", ")) + "."));
    }

    private static Optional<Offer> of(EndpointDescription endpoint) {
        return SecurityPolicy.fromUriSafe(endpoint.getSecurityPolicyUri())
                .filter(WEAKEST_FIRST::contains)
                .filter(policy -> Stack.TCP_UASC_UABINARY_TRANSPORT_URI.equals(endpoint.getTransportProfileUri()))
                .map(policy -> new Offer(
                        endpoint,
                        policy,
                        endpoint.getSecurityMode(),
                        endpoint.getUserIdentityTokens() == null
                                ? List.of()
                                : Arrays.asList(endpoint.getUserIdentityTokens())));
    }

    /** Returns whether a certificate is needed to talk there. */
    boolean isSecure() {
        return policy != SecurityPolicy.None;
    }

    /**
     * Chooses how a user shows itself: for a password, a way on which nobody else reads it.
     *
     * @throws LinkFailure if there is none
     */
    UserTokenPolicy token(UserTokenType type) throws LinkFailure {
        List<UserTokenPolicy> some =
                users.stream().filter(user -> user.getTokenType() == type).toList();
        if (some.isEmpty()) {
            throw refused("The server does not accept this kind of user, but "
                    + users.stream()
                            .map(user -> user.getTokenType().name())
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ", at its endpoint with " + words() + ".");
        }
        return some.stream()
                .filter(user -> type != UserTokenType.UserName || isSecret(user))
                .findFirst()
                .orElseThrow(() -> refused("The password would travel so that everybody can read it, with " + words()
                        + "; choose a \"security_mode\" that encrypts."));
    }

    private boolean isSecret(UserTokenPolicy user) {
        String own = user.getSecurityPolicyUri();
        SecurityPolicy effective = own == null || own.isEmpty()
                ? policy
                : SecurityPolicy.fromUriSafe(own).orElse(SecurityPolicy.None);
        return mode == MessageSecurityMode.SignAndEncrypt || effective != SecurityPolicy.None;
    }

    private String words() {
        return policy.name().toLowerCase(Locale.ROOT) + (isSecure() ? " (" + mode + ")" : "");
    }

    private static LinkFailure refused(String message) {
        return new LinkFailure(Reason.REFUSED, message);
    }
}
