package org.planwright.live.update.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** Whether a jar is signed, all of it, by somebody whom a key store trusts. */
final class Signatures {

	private final Set<X509Certificate> trusted;

	private Signatures(Set<X509Certificate> trusted) {
		this.trusted = trusted;
	}

	static Signatures of(Path keyStore, String password) throws Refused {
		Set<X509Certificate> trusted = new HashSet<>();
		try {
			KeyStore store = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
			for (String alias : Collections.list(store.aliases())) {
				if (store.getCertificate(alias) instanceof X509Certificate certificate) {
					trusted.add(certificate);
				}
			}
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw new Refused("signatures are required, and the key store " + keyStore + " cannot be read: " + e.getMessage(), e);
		}
		return new Signatures(trusted);
	}

	/** Refuses a jar of which anything is not signed, or not by somebody trusted. */
	void check(Path jar, Instant now) throws Refused {
		Set<CodeSigner> good = new HashSet<>();
		Set<String> seen = new HashSet<>();
		try (JarFile file = new JarFile(jar.toFile(), true)) {
			for (JarEntry entry : Collections.list(file.entries())) {
				if (!seen.add(entry.getName())) {
					throw new Refused("not signed: it holds " + entry.getName() + " twice");
				}
				readThrough(file, entry);
				if (!entry.isDirectory() && !isSignature(entry.getName())) {
					checkSigner(entry, good, now);
				}
			}
			Set<String> missing = file.getManifest() == null ? Set.of()
					: file.getManifest().getEntries().keySet().stream().filter(name -> !seen.contains(name)).collect(Collectors.toSet());
			if (!missing.isEmpty()) {
				throw new Refused("not as it was signed: " + missing.iterator().next() + " is missing");
			}
			if (good.isEmpty()) {
				throw new Refused("not signed");
			}
		} catch (SecurityException e) {
			throw new Refused("not as it was signed: " + e.getMessage(), e);
		} catch (IOException e) {
			throw new Refused("not a jar: " + e.getMessage(), e);
		}
	}

	private void checkSigner(JarEntry entry, Set<CodeSigner> good, Instant now) throws Refused {
		CodeSigner[] signers = entry.getCodeSigners();
		if (signers == null) {
			throw new Refused("not signed: nobody has signed " + entry.getName());
		}
		for (CodeSigner signer : signers) {
			if (good.contains(signer) || isTrusted(signer, now)) {
				good.add(signer);
				return;
			}
		}
		throw new Refused("not signed by a trusted key: it is signed by " + name(signers[0]));
	}

	private static String name(CodeSigner signer) {
		return signer.getSignerCertPath().getCertificates().get(0) instanceof X509Certificate certificate
				? certificate.getSubjectX500Principal().getName() : "somebody unknown";
	}

	/** The signer's own certificate is in the store, or one that vouches for it; now, as nobody vouches for the time of signing. */
	private boolean isTrusted(CodeSigner signer, Instant now) {
		Date then = Date.from(now);
		List<? extends Certificate> chain = signer.getSignerCertPath().getCertificates();
		try {
			if (chain.get(0) instanceof X509Certificate own && trusted.contains(own)) {
				own.checkValidity(then);
				return true;
			}
			List<? extends Certificate> upToTrust = chain.stream().takeWhile(certificate -> !trusted.contains(certificate)).toList();
			PKIXParameters parameters = new PKIXParameters(trusted.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet()));
			parameters.setRevocationEnabled(false);
			parameters.setDate(then);
			CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(upToTrust), parameters);
			return true;
		} catch (GeneralSecurityException e) {
			return false;
		}
	}

	/** What is read through is checked. */
	private static void readThrough(JarFile file, JarEntry entry) throws IOException {
		try (InputStream content = file.getInputStream(entry)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
	}

	/** The signatures themselves are not signed. */
	private static boolean isSignature(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		if (!upper.startsWith("META-INF/") || upper.indexOf('/', 9) >= 0) {
			return false;
		}
		return upper.equals(JarFile.MANIFEST_NAME) || upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".DSA") || upper.endsWith(".EC")
				|| upper.startsWith("META-INF/SIG-");
	}
}
