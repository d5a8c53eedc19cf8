"""Settings of one office; what differs comes from its data folder and DATABASE_URL."""

import os
from pathlib import Path

import dj_database_url
from django.core.management.utils import get_random_secret_key

from dangvu.config.data_folder import data_folder, kept_secret

DATA = data_folder()
SECRET_KEY = kept_secret(DATA, get_random_secret_key)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("DANGVU_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    # Before allauth, so that its templates are ours.
    "dangvu.web",
    "allauth",
    "allauth.account",
    "dangvu.accounts",
    "dangvu.audit",
    "dangvu.organisations",
    "dangvu.registry",
    "dangvu.regulations",
    "dangvu.people",
    "dangvu.development",
    "dangvu.honours",
    "dangvu.plans",
    "dangvu.access",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "dangvu.web.middleware.acting_user",
    "dangvu.web.middleware.content_policy",
]

ROOT_URLCONF = "dangvu.config.urls"
WSGI_APPLICATION = "dangvu.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dangvu.web.context.frame",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.app_directories.Loader"],
                )
            ],
            "builtins": ["dangvu.web.templatetags.words"],
        },
    }
]

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}
DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{DATA / 'office.sqlite3'}", conn_max_age=600, conn_health_checks=False
    )
}
IS_SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
if IS_SQLITE:
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
    # Reads of personal files have a file and a writer of their own: no page waits for an import.
    DATABASES["reads"] = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(DATA / "reads.sqlite3"),
        "OPTIONS": SQLITE_OPTIONS,
        "CONN_MAX_AGE": 600,
    }
DATABASE_ROUTERS = ["dangvu.audit.router.ReadTrailRouter"]
READ_TRAIL_DATABASE = "reads" if IS_SQLITE else "default"

# Shared by the workers: allauth counts failed sign-ins here.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(DATA / "cache"),
    }
}

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
# Django's own Vietnamese formats read 03/04/2026 as 4 March and print 05-09-2026.
FORMAT_MODULE_PATH = "dangvu.config.formats"
USE_THOUSAND_SEPARATOR = True
CLOCK = "dangvu.config.clock.today"

STATIC_URL = "/tep/"
STATIC_ROOT = DATA / "static"
# The Times-metric font of printed lists; `make setup` puts it there, the wheel carries it.
PAPER_FONTS = Path(__file__).parent.parent / "web" / "static" / "vendor" / "tinos"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
WHITENOISE_ALLOW_ALL_ORIGINS = False

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "dangvu.web.account.adapter.OfficeAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_FORMS = {
    "login": "dangvu.web.account.forms.SignInForm",
    "change_password": "dangvu.web.account.forms.PasswordChangeForm",
    "reauthenticate": "dangvu.web.account.forms.PasswordAgainForm",
}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/dang-nhap/"
ACCOUNT_SESSION_REMEMBER = False

# Whole letters may be pasted or uploaded; what is larger, the intake refuses with a sentence.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
FILE_UPLOAD_TEMP_DIR = None

SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "dangvu.web.refusals.page_too_old"
if os.environ.get("DANGVU_TLS"):
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
