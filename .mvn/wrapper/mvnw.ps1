# Prints the path of the Maven to run: the installed one when it is 3.8 or newer,
# otherwise the version that maven-wrapper.properties names, downloaded once and checked.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

function Stop-With([string[]] $lines) {
	foreach ($line in $lines) { [Console]::Error.WriteLine("mvnw: $line") }
	exit 1
}

# a JDK of 17 or newer
$javac = if ($env:JAVA_HOME) { Join-Path $env:JAVA_HOME 'bin\javac.exe' } else { 'javac.exe' }
$jdk = 0
try {
	$ErrorActionPreference = 'Continue'
	if ((& $javac -version 2>&1 | Out-String) -match 'javac (\d+)') { $jdk = [int] $Matches[1] }
} catch {
} finally {
	$ErrorActionPreference = 'Stop'
}
if ($jdk -lt 17) {
	Stop-With 'A JDK of version 17 or newer is needed: install one and set JAVA_HOME or PATH.'
}

# the installed Maven, when it is new enough
$installed = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1
if ($installed) {
	$answer = cmd.exe /d /c "mvn.cmd -v <nul 2>nul" | Out-String
	if ($answer -match 'Apache Maven (\d+)\.(\d+)') {
		if ([int] $Matches[1] -gt 3 -or ([int] $Matches[1] -eq 3 -and [int] $Matches[2] -ge 8)) {
			Write-Output $installed.Source
			exit 0
		}
	}
}

# otherwise our own one
$properties = @{}
foreach ($line in Get-Content (Join-Path $PSScriptRoot 'maven-wrapper.properties')) {
	if ($line -match '^([A-Za-z0-9]+)=(.*)$') { $properties[$Matches[1]] = $Matches[2].Trim() }
}
$url = $properties['distributionUrl']
$sha512 = $properties['distributionSha512Sum']
if (-not $url -or -not $sha512) { Stop-With 'maven-wrapper.properties is incomplete.' }

$name = ($url -split '/')[-1] -replace '-bin\.tar\.gz$', ''
$userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$parent = Join-Path $userHome "wrapper\dists\$name"
$mavenHome = Join-Path $parent $sha512.Substring(0, 16)
$maven = Join-Path $mavenHome 'bin\mvn.cmd'

if (-not (Test-Path $maven)) {
	$fresh = Join-Path $parent ('fresh.' + [Guid]::NewGuid().ToString('N'))
	New-Item -ItemType Directory -Force -Path $fresh | Out-Null
	try {
		$archive = Join-Path $fresh "$name-bin.tar.gz"
		$source = if ($env:MVNW_DISTRIBUTION_URL) { $env:MVNW_DISTRIBUTION_URL } else { $url }
		[Console]::Error.WriteLine("mvnw: downloading $source")
		try {
			[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
			Invoke-WebRequest -UseBasicParsing -Uri $source -OutFile $archive
		} catch {
			Stop-With "Maven could not be downloaded ($($_.Exception.Message)): check the network, or install Maven 3.8 or newer."
		}
		$actual = (Get-FileHash -Algorithm SHA512 -Path $archive).Hash
		if ($actual -ne $sha512) {
			Stop-With 'The downloaded Maven is not the expected one and is not used.'
		}
		& "$env:SystemRoot\System32\tar.exe" -xzf $archive -C $fresh
		if ($LASTEXITCODE -ne 0) { Stop-With 'The downloaded Maven could not be unpacked.' }
		try {
			Move-Item -Path (Join-Path $fresh $name) -Destination $mavenHome
		} catch {
			# somebody else was quicker
			if (-not (Test-Path $maven)) { throw }
		}
	} finally {
		Remove-Item -Recurse -Force -Path $fresh -ErrorAction SilentlyContinue
	}
}
Write-Output $maven
